/**
 * Sign-in from a WeChat mini-program (微信小程序登录): a phone shows a code of {@code wx.login}, and gets tokens for the account of the
 * identity provider to which its open id was bound once (docs/mini-program.md).
 *
 * <p>Doors: {@link io.sunledger.wechat.WechatSignIn} for phones, {@link io.sunledger.wechat.WechatBindings} for who has logged in
 * through the identity provider.
 *
 * <p>Invariants: an open id has one account and an account one open id; only the provider's own token binds, and prolongs; what a
 * binding says of government, unit and roles is at most {@code sunledger.wechat.confirmed-for} old; WeChat's session key is not
 * kept; of tokens only hashes are; a refresh token works once, and whoever shows it again ends the whole family; a released binding
 * has no tokens.
 */
@NullMarked
package io.sunledger.wechat;

import org.jspecify.annotations.NullMarked;
