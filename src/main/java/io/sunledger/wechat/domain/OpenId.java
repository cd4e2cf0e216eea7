package io.sunledger.wechat.domain;

/**
 * A person of WeChat, as one mini-program knows it.
 *
 * @param app the mini-program's id
 * @param value the same for each sign-in of the person there
 */
public record OpenId(String app, String value) {}
