package io.sunledger.wechat.web;

import io.sunledger.kernel.Refused;
import io.sunledger.wechat.BindWechat;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What the acts on bindings take, over both protocols. */
public interface WechatInputs {
    /** @param ticket what the phone was given */
    @Input("BindWechatInput")
    record BindWechatInput(@NonNull String ticket, @Nullable String idempotencyKey) {
        BindWechat command(@Nullable String key) {
            if (ticket == null) {
                throw new Refused("request.malformed", "ticket");
            }
            return new BindWechat(ticket, key);
        }
    }

    /** @param reason why, kept in the log */
    @Input("ReleaseWechatInput")
    record ReleaseWechatInput(
            @Id @NonNull UUID bindingId, @Nullable String reason) {}

    /** @param reason why, kept in the log */
    record ReleaseBody(@Nullable String reason) {}
}
