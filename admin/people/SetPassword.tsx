import type { AdminViewServerProps } from 'payload';

import { Mark } from '../frame/Mark.tsx';
import { PasswordForm } from './PasswordForm.tsx';

/** The page that a one-time link opens: a person sets their own password. Open to everyone; the token decides. */
export function SetPassword({ searchParams }: AdminViewServerProps) {
  const token = searchParams?.token;
  return (
    <main className="zq-sign">
      <div>
        <Mark />
        <PasswordForm token={typeof token === 'string' ? token : ''} />
      </div>
    </main>
  );
}
