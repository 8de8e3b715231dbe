'use client';

import { useEffect, useState, type FormEvent } from 'react';

import { askServer } from '../parts/ask-server.ts';

interface Step {
  at: 'checking' | 'used' | 'asking' | 'done';
  name: string;
  email: string;
}

const nobody = { name: '', email: '' };

/** Asks for a new password twice and hands it in with the token. */
export function PasswordForm({ token }: { token: string }) {
  const [step, setStep] = useState<Step>({ at: 'checking', ...nobody });
  const [fault, setFault] = useState('');

  useEffect(() => {
    void askServer<{ valid: boolean; name?: string; email?: string }>('/api/users/check-link', {
      token,
    }).then((answer) => {
      if (!answer.ok) setFault(answer.fault);
      else if (!answer.body.valid) setStep({ at: 'used', ...nobody });
      else setStep({ at: 'asking', name: answer.body.name ?? '', email: answer.body.email ?? '' });
    });
  }, [token]);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const password = form.get('password');
    if (password !== form.get('again')) {
      setFault('两次写的密码不一样。');
      return;
    }
    const answer = await askServer<{ email: string }>('/api/users/set-password', { token, password });
    if (!answer.ok) setFault(answer.fault);
    else setStep({ at: 'done', name: '', email: answer.body.email });
  }

  if (step.at === 'checking') return <p role="status">{fault === '' ? '正在查看链接…' : fault}</p>;
  if (step.at === 'used')
    return (
      <>
        <h1>这个链接不能用了</h1>
        <p>链接已经用过，或者过了期限。请系统管理员再发一个。</p>
        <a href="/admin/login">去登录</a>
      </>
    );
  if (step.at === 'done')
    return (
      <>
        <h1>密码已设好</h1>
        <p>现在可以用 {step.email} 登录。</p>
        <a className="zq-button zq-button--main" href="/admin/login">
          去登录
        </a>
      </>
    );
  return (
    <form onSubmit={(event) => void submit(event)}>
      <h1>设置密码</h1>
      <p className="zq-note">
        {step.name}（{step.email}），请为自己的账号设一个密码。
      </p>
      <input type="hidden" name="username" autoComplete="username" value={step.email} readOnly />
      <label className="zq-field">
        <span>新密码</span>
        <input type="password" name="password" autoComplete="new-password" required />
        <small>不要用姓名、邮箱和常见的词。</small>
      </label>
      <label className="zq-field">
        <span>再写一次</span>
        <input type="password" name="again" autoComplete="new-password" required />
      </label>
      {fault !== '' && (
        <p className="zq-fault" role="alert">
          {fault}
        </p>
      )}
      <button className="zq-button zq-button--main" type="submit">
        设好密码
      </button>
    </form>
  );
}
