import { DeskProblem } from '@/components/admin/shell/desk-problem.tsx';

export default function DeskNotFound() {
  return <DeskProblem problem="notFound" />;
}
