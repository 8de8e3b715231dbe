'use client';

import { useCallback, useEffect, useState } from 'react';

import '../styles/import-table.css';
import { askServer } from '../parts/ask-server.ts';
import { TableUpload, type ChosenSite } from './TableUpload.tsx';
import { TableWork } from './TableWork.tsx';
import { isRunning, type TableState } from './table-state.ts';

const lookMs = 1000;

/** A table from its choice to its last line. What goes on belongs to the person, and is found again on coming back. */
export function ImportTable({ sites }: { sites: readonly ChosenSite[] }) {
  /** Undefined until the server has said whether there is a table. */
  const [state, setState] = useState<TableState | null | undefined>(undefined);
  const [fault, setFault] = useState('');
  const look = useCallback(async () => {
    const answer = await askServer<TableState | null>('/api/disclosure-table');
    if (answer.ok) setState(answer.body);
    setFault(answer.ok ? '' : answer.fault);
  }, []);
  const isBusy = state !== null && state !== undefined && isRunning(state);

  useEffect(() => void look(), [look]);
  useEffect(() => {
    if (!isBusy) return undefined;
    const timer = window.setInterval(() => void look(), lookMs);
    return () => window.clearInterval(timer);
  }, [isBusy, look]);

  async function ask(path: string, body: unknown): Promise<void> {
    const answer = await askServer<TableState | null>(`/api/disclosure-table/${path}`, body);
    if (answer.ok) setState(answer.body);
    setFault(answer.ok ? '' : answer.fault);
  }

  return (
    <>
      <div className="zq-page__head">
        <h1>导入表格</h1>
      </div>
      {state === null && <TableUpload sites={sites} onStart={setState} />}
      {state && (
        <TableWork
          state={state}
          onWrite={() => void ask('write', { id: state.id, reviewed: true })}
          onStop={() => void ask('stop', {})}
        />
      )}
      <div role="alert">{fault !== '' && <p className="zq-fault">{fault}</p>}</div>
    </>
  );
}
