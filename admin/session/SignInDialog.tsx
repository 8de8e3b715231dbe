'use client';

import { useAuth } from '@payloadcms/ui';
import { usePathname } from 'next/navigation.js';
import { useEffect, useRef, useState, type FormEvent } from 'react';

import { askServer } from '../parts/ask-server.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { saveNotice } from '../save/save-state.ts';
import { onOutcome } from './watch-requests.ts';

const outside = ['/admin/login', '/admin/logout', '/admin/set-password'];

/** Payload refuses those who are signed out as it refuses those who may not; only the session tells them apart. */
async function isSignedOut(): Promise<boolean> {
  const answer = await askServer<{ user: unknown }>('/api/users/me');
  return answer.ok && answer.body.user === null;
}

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
        if (path.startsWith('/api/users/')) return;
        if (status === 401) setEnded(true);
        if (status === 403) void isSignedOut().then((out) => out && setEnded(true));
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
    // What was refused meanwhile was refused for want of a session.
    saveNotice.set(null);
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
