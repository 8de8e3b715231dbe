'use client';

import { useAuth } from '@payloadcms/ui';
import { usePathname } from 'next/navigation.js';
import { useEffect, useRef, useState, type FormEvent } from 'react';

import { askServer } from '../parts/ask-server.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { onOutcome } from './watch-requests.ts';

const outside = ['/admin/login', '/admin/logout', '/admin/set-password'];

/** When the session has ended while someone works: signing in over the form, whose text stays. */
export function SignInDialog() {
  const { fetchFullUser, user } = useAuth();
  const pathname = usePathname();
  const [ended, setEnded] = useState(false);
  const [fault, setFault] = useState('');
  const email = useRef('');

  useEffect(() => {
    if (typeof user?.email === 'string') email.current = user.email;
  }, [user]);
  useEffect(
    () =>
      onOutcome(({ path, status }) => {
        if (status === 401 && !path.startsWith('/api/users/')) setEnded(true);
      }),
    [],
  );
  if (!ended || outside.some((place) => pathname.startsWith(place))) return null;

  async function signIn(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const answer = await askServer('/api/users/login', {
      email: form.get('email'),
      password: form.get('password'),
    });
    if (!answer.ok) return setFault(answer.fault);
    setFault('');
    setEnded(false);
    await fetchFullUser();
  }

  return (
    <Dialog title="登录已过期，文字还在" onClose={() => setEnded(false)}>
      <p>登录后接着写。</p>
      <form noValidate onSubmit={(event) => void signIn(event)}>
        <label className="zq-field">
          <span>邮箱</span>
          <input name="email" type="email" autoComplete="username" defaultValue={email.current} />
        </label>
        <label className="zq-field">
          <span>密码</span>
          <input name="password" type="password" autoComplete="current-password" autoFocus />
        </label>
        {fault !== '' && (
          <p className="zq-fault" role="alert">
            {fault}
          </p>
        )}
        <div className="zq-dialog__buttons">
          <button type="submit" className="zq-button zq-button--main">
            登录
          </button>
        </div>
      </form>
    </Dialog>
  );
}
