'use client';

import { useState } from 'react';

import { askServer } from '../parts/ask-server.ts';
import { CopyLink } from '../parts/CopyLink.tsx';
import { presentTime } from '../parts/present-time.ts';

interface Given {
  url: string;
  expiresAt: string;
}

/** Makes a one-time link by which a person sets their password, and shows it once. */
export function GiveLink({ email }: { email: string }) {
  const [given, setGiven] = useState<Given | null>(null);
  const [fault, setFault] = useState('');
  const [asking, setAsking] = useState(false);

  async function ask(): Promise<void> {
    setAsking(true);
    setFault('');
    const answer = await askServer<{ path: string; expiresAt: string }>('/api/users/link', { email });
    setAsking(false);
    if (!answer.ok) setFault(answer.fault);
    else setGiven({ url: `${window.location.origin}${answer.body.path}`, expiresAt: answer.body.expiresAt });
  }

  return (
    <section>
      <h3>一次性链接</h3>
      {given === null ? (
        <>
          <p className="zq-note">本人用它设密码，设好以后锁定也解开。以前发的链接不再有效。</p>
          <button type="button" className="zq-button" disabled={asking} onClick={() => void ask()}>
            发一次性链接
          </button>
        </>
      ) : (
        <>
          <CopyLink url={given.url} name="一次性链接" />
          <p className="zq-note">
            只发给本人，只能用一次，{presentTime(given.expiresAt, new Date())} 前有效。离开这一页就看不到了。
          </p>
        </>
      )}
      {fault !== '' && (
        <p className="zq-fault" role="alert">
          {fault}
        </p>
      )}
    </section>
  );
}
