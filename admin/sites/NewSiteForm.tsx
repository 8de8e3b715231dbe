'use client';

import { useRouter } from 'next/navigation.js';
import { useState, type FormEvent } from 'react';

import { askServer } from '../parts/ask-server.ts';

/** Kind, name, path and colour: everything else comes from the blueprint. */
export function NewSiteForm() {
  const router = useRouter();
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setFault('');
    const answer = await askServer<{ id: number | string }>(
      '/api/site-blueprints/create',
      Object.fromEntries(form.entries()),
    );
    setBusy(false);
    if (answer.ok) router.push(`/admin/collections/sites/${answer.body.id}`);
    else setFault(answer.fault);
  }

  return (
    <form className="zq-form" onSubmit={(event) => void submit(event)}>
      <div className="zq-page__head">
        <h1>新建站点</h1>
      </div>
      <p className="zq-note">首页和栏目按类型一次建好，几秒钟就能打开，以后都可以改。</p>
      <label className="zq-field">
        <span>类型</span>
        <select name="blueprint" defaultValue="township">
          <option value="township">乡镇</option>
          <option value="department">部门</option>
          <option value="portal">门户</option>
        </select>
      </label>
      <label className="zq-field">
        <span>名称</span>
        <input name="name" required maxLength={60} />
        <small>全称，例如 青石镇人民政府。</small>
      </label>
      <label className="zq-field">
        <span>路径</span>
        <input name="path" maxLength={40} />
        <small>网址里的一段：小写字母、数字和短横，一般用拼音。门户留空。</small>
      </label>
      <label className="zq-field">
        <span>主色</span>
        <input name="accent" maxLength={20} />
        <small>六位颜色值，或者色名，例如 松绿。留空时用这一类型的颜色。</small>
      </label>
      {fault !== '' && (
        <p className="zq-fault" role="alert">
          {fault}
        </p>
      )}
      <button className="zq-button zq-button--main" type="submit" disabled={busy}>
        {busy ? '正在新建…' : '新建站点'}
      </button>
    </form>
  );
}
