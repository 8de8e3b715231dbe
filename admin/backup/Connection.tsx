'use client';

import { useEffect, useState } from 'react';

/** A strip that says the network is gone, for as long as it is. */
export function Connection() {
  const [online, setOnline] = useState(true);
  useEffect(() => {
    const look = () => setOnline(window.navigator.onLine);
    look();
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, []);
  return (
    <div role="status" className="zq-connection" hidden={online}>
      {online ? '' : '网络不通，文字已在本机备份，恢复后请保存。'}
    </div>
  );
}
