package io.sunledger.wechat.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.PageRequest;
import io.sunledger.platform.graphql.Payloads;
import io.sunledger.platform.graphql.UserError;
import io.sunledger.security.CurrentActor;
import io.sunledger.wechat.WechatBindingView;
import io.sunledger.wechat.WechatBindings;
import io.sunledger.wechat.web.WechatInputs.BindWechatInput;
import io.sunledger.wechat.web.WechatInputs.ReleaseWechatInput;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Which accounts sign in by WeChat, over GraphQL. */
@GraphQLApi
public class WechatBindingsGraphQl {
    private final WechatBindings bindings;
    private final CurrentActor actor;
    private final Payloads payloads;

    WechatBindingsGraphQl(WechatBindings bindings, CurrentActor actor, Payloads payloads) {
        this.bindings = bindings;
        this.actor = actor;
        this.payloads = payloads;
    }

    /** The caller's own. */
    @Query
    public Uni<@Nullable WechatBindingView> myWechatBinding() {
        return bindings.own(actor.get());
    }

    /** Those of the government, newest first; for office and administrator. */
    @Query
    @NonNull
    public Uni<WechatBindingConnection> wechatBindings(
            @Nullable Integer first, @Nullable String after, @Nullable Integer last, @Nullable String before) {
        return bindings.list(PageRequest.of(first, after, last, before), actor.get())
                .map(WechatBindingConnection::of);
    }

    /** The phone that was given the ticket is the caller's; the caller has logged in through the identity provider. */
    @Mutation
    @NonNull
    public Uni<BindWechatPayload> bindWechat(@NonNull BindWechatInput input) {
        var caller = actor.bySso();
        return payloads.of(
                bindings.bind(input.command(input.idempotencyKey()), caller).chain(id -> bindings.own(caller)),
                BindWechatPayload::new);
    }

    @Mutation
    @NonNull
    public Uni<ReleaseWechatPayload> releaseWechat(@NonNull ReleaseWechatInput input) {
        return payloads.of(bindings.release(input.bindingId(), input.reason(), actor.get()), ReleaseWechatPayload::new);
    }

    /** The binding as it is now, or why there is none. */
    public record BindWechatPayload(
            @Nullable WechatBindingView binding, @NonNull List<@NonNull UserError> userErrors) {}

    /** The id of the binding that is no more, or why it is still there. */
    public record ReleaseWechatPayload(
            @Id @Nullable UUID bindingId, @NonNull List<@NonNull UserError> userErrors) {}
}
