// In tests every module is on the server.
export {};
