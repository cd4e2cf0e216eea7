import type { Wx } from './transport.js';

/** Where texts outlive the app; each write is whole or not there. */
export interface KeyValueStorage {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  keys(): string[];
}

/** For mini-programs: at most 1 MB a key and 10 MB in all. */
export function wxStorage(
  wx: Pick<Wx, 'getStorageSync' | 'setStorageSync' | 'removeStorageSync' | 'getStorageInfoSync'>,
): KeyValueStorage {
  return {
    get(key) {
      const value = wx.getStorageSync(key);
      return typeof value === 'string' && value !== '' ? value : null;
    },
    set: (key, value) => wx.setStorageSync(key, value),
    remove: (key) => wx.removeStorageSync(key),
    keys: () => wx.getStorageInfoSync().keys,
  };
}

/** For browsers. */
export function webStorage(storage: Storage): KeyValueStorage {
  return {
    get: (key) => storage.getItem(key),
    set: (key, value) => storage.setItem(key, value),
    remove: (key) => storage.removeItem(key),
    keys: () => Object.keys(storage),
  };
}

/** For tests, and where nothing may stay. */
export function memoryStorage(kept: Map<string, string> = new Map()): KeyValueStorage {
  return {
    get: (key) => kept.get(key) ?? null,
    set: (key, value) => void kept.set(key, value),
    remove: (key) => void kept.delete(key),
    keys: () => [...kept.keys()],
  };
}
