package io.sunledger.wechat;

import org.jspecify.annotations.Nullable;

/** The phone that this ticket was given to is the actor's. */
public record BindWechat(String ticket, @Nullable String idempotencyKey) {}
