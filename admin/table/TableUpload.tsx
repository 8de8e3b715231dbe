'use client';

import { useRef, useState, type FormEvent } from 'react';

import { askServer } from '../parts/ask-server.ts';
import { Icon } from '../parts/Icon.tsx';
import type { TableState } from './table-state.ts';

export interface ChosenSite {
  id: string;
  name: string;
}

interface Props {
  sites: readonly ChosenSite[];
  onStart: (state: TableState) => void;
}

const endings = /\.(?:xlsx|csv)$/iu;

/** Which table, and for which site. It is only looked at: nothing is written yet. */
export function TableUpload({ sites, onStart }: Props) {
  const [site, setSite] = useState(sites.length === 1 ? (sites[0]?.id ?? '') : '');
  const [file, setFile] = useState<File | null>(null);
  const [fault, setFault] = useState('');
  const [isBusy, setBusy] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);

  function take(chosen: File | undefined): void {
    if (chosen === undefined) return;
    const fits = endings.test(chosen.name);
    setFile(fits ? chosen : null);
    setFault(fits ? '' : '只能导入 .xlsx 和 .csv 表格。旧的 .xls 请另存为 .xlsx。');
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (site === '') return setFault('站点还没有选。');
    if (file === null) return setFault('表格还没有选。');
    setBusy(true);
    setFault('');
    const form = new FormData();
    form.append('file', file);
    form.append('_payload', JSON.stringify({ site }));
    const answer = await askServer<TableState>('/api/disclosure-table/upload', form);
    setBusy(false);
    if (answer.ok) onStart(answer.body);
    else setFault(answer.fault);
  }

  return (
    <form className="zq-form" noValidate onSubmit={(event) => void submit(event)}>
      <p className="zq-note">
        先逐行检查，看过报告再写入。同一个表格再导入一次，什么也不会改变；改过的行会更新。
      </p>
      <p>
        <a className="zq-button" href="/api/disclosure-table/template" download>
          <Icon name="table-export" size={16} />
          下载模板
        </a>
      </p>
      {sites.length > 1 && (
        <label className="zq-field">
          <span>站点</span>
          <select value={site} onChange={(event) => setSite(event.target.value)}>
            <option value="">请选择</option>
            {sites.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <div className="zq-field">
        <span id="zq-import-file">表格</span>
        <button
          type="button"
          className="zq-drop-button zq-drop-button--tall"
          aria-describedby="zq-import-file"
          onClick={() => chooser.current?.click()}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            take(event.dataTransfer.files[0]);
          }}
        >
          <Icon name="upload" />
          {file === null ? '把表格拖到这里，或点击选择' : file.name}
        </button>
        <small>XLSX 或逗号分隔的表格，50 MB、100,000 行以内。公式请先粘贴为数值。</small>
        <input
          ref={chooser}
          type="file"
          accept=".xlsx,.csv"
          hidden
          aria-label="表格文件"
          onChange={(event) => {
            take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </div>
      <div role="alert">{fault !== '' && <p className="zq-fault">{fault}</p>}</div>
      <button className="zq-button zq-button--main" type="submit" disabled={isBusy}>
        {isBusy ? '正在上传…' : '检查表格'}
      </button>
    </form>
  );
}
