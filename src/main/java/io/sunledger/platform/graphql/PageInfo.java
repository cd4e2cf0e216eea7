package io.sunledger.platform.graphql;

import io.sunledger.kernel.Page;
import org.jspecify.annotations.Nullable;

/** Where a page stands in its list (Relay cursor connections). */
public record PageInfo(
        boolean hasNextPage,
        boolean hasPreviousPage,
        @Nullable String startCursor,
        @Nullable String endCursor) {
    public static PageInfo of(Page<?> page) {
        var cursors = page.cursors();
        return new PageInfo(
                page.hasNext(),
                page.hasPrevious(),
                cursors.isEmpty() ? null : cursors.get(0),
                cursors.isEmpty() ? null : cursors.get(cursors.size() - 1));
    }
}
