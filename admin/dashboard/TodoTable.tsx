import { Link } from '@payloadcms/ui';

import type { Todo } from './present-todo.ts';

interface Props {
  todos: readonly Todo[];
  /** Heading of the place: 栏目, 站点, 单位. */
  place: string;
  nothing: string;
}

/** What to do next, one button a row. */
export function TodoTable({ todos, place, nothing }: Props) {
  if (todos.length === 0) return <p className="zq-note">{nothing}</p>;
  return (
    <table className="zq-table zq-cards">
      <thead>
        <tr>
          <th>状态</th>
          <th>事项和原因</th>
          <th>{place}</th>
          <th>时间</th>
          <th>下一步</th>
        </tr>
      </thead>
      <tbody>
        {todos.map((todo) => (
          <tr key={todo.key}>
            <td>
              <span className={`zq-state zq-state--${todo.tone}`}>{todo.state}</span>
            </td>
            <td>
              <Link href={todo.href} prefetch={false}>
                {todo.title}
              </Link>
              {todo.reason !== '' && <small>{todo.reason}</small>}
            </td>
            <td className="zq-nowrap">{todo.place}</td>
            <td className="zq-nowrap">{todo.time}</td>
            <td>
              <Link
                className="zq-next"
                href={todo.href}
                prefetch={false}
                aria-label={`${todo.step}：${todo.title}`}
              >
                {todo.step}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
