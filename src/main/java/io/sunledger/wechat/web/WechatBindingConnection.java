package io.sunledger.wechat.web;

import io.sunledger.kernel.Page;
import io.sunledger.platform.graphql.PageInfo;
import io.sunledger.wechat.WechatBindingView;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of bindings (Relay cursor connections). */
public record WechatBindingConnection(
        @NonNull List<@NonNull WechatBindingEdge> edges,
        @NonNull PageInfo pageInfo) {
    static WechatBindingConnection of(Page<WechatBindingView> page) {
        return new WechatBindingConnection(page.edges(WechatBindingEdge::new), PageInfo.of(page));
    }

    /** A binding and its place. */
    public record WechatBindingEdge(
            @NonNull WechatBindingView node, @NonNull String cursor) {}
}
