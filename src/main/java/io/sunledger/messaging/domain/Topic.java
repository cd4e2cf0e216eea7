package io.sunledger.messaging.domain;

/** What a message is about. */
public enum Topic {
    /** 提醒: something falls due. */
    REMINDER,
    /** 督办单. */
    SHEET,
    /** 通知. */
    NOTICE
}
