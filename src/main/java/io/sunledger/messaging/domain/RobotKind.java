package io.sunledger.messaging.domain;

/** Whose robot of a group chat it is. */
public enum RobotKind {
    /** 企业微信群机器人. */
    WECOM,
    /** 钉钉自定义机器人. */
    DINGTALK;

    public ChannelKind channel() {
        return switch (this) {
            case WECOM -> ChannelKind.WECOM;
            case DINGTALK -> ChannelKind.DINGTALK;
        };
    }
}
