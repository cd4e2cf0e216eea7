package io.sunledger.messaging.domain;

/** A way out of the house. */
public enum ChannelKind {
    EMAIL,
    /** 企业微信群机器人. */
    WECOM,
    /** 钉钉自定义机器人. */
    DINGTALK
}
