import { DeskProblem } from '@/components/admin/shell/desk-problem.tsx';

export default function DeskForbidden() {
  return <DeskProblem problem="forbidden" />;
}
