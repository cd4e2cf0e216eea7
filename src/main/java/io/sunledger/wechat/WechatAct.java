package io.sunledger.wechat;

import io.sunledger.history.Act;

/** What is done to bindings and to the sessions of phones. */
enum WechatAct implements Act {
    BOUND("wechat.bound"),
    CONFIRMED("wechat.confirmed"),
    RELEASED("wechat.released"),
    SIGNED_OUT("wechat.signedOut"),
    /** A refresh token was shown that had been used: it was stolen, or its successor was. */
    REVOKED("wechat.revoked");

    private final String code;

    WechatAct(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
