package io.sunledger.undertaking.domain;

/** What became of one duty of a hand-over. */
public enum HandOverAnswer {
    /** 待确认. */
    OPEN,
    /** 已接收: the successor is responsible for it. */
    CONFIRMED,
    /** 不接收: it stays with whose it was. */
    DECLINED,
    /** 已取消: the hand-over was given up before it was answered. */
    CANCELLED
}
