package io.sunledger.platform.rest;

import io.sunledger.kernel.Page;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list over REST; the same cursors stand in the {@code Link} header (RFC 8288).
 *
 * @param next the cursor for {@code after}, null on the last page
 * @param previous the cursor for {@code before}, null on the first page
 */
public record Listing<T>(
        List<T> items, @Nullable String next, @Nullable String previous) {
    public static <T> RestResponse<Listing<T>> of(Page<T> page, UriInfo uri) {
        var cursors = page.cursors();
        var next = page.hasNext() ? cursors.get(cursors.size() - 1) : null;
        var previous = page.hasPrevious() && !cursors.isEmpty() ? cursors.get(0) : null;
        var answer = RestResponse.ResponseBuilder.ok(new Listing<>(page.items(), next, previous));
        if (next != null) {
            answer.header("Link", link(uri, "after", next, "first", "before", "last", "next"));
        }
        if (previous != null) {
            answer.header("Link", link(uri, "before", previous, "last", "after", "first", "prev"));
        }
        return answer.build();
    }

    private static String link(
            UriInfo uri, String at, String cursor, String size, String otherAt, String otherSize, String relation) {
        var asked = uri.getQueryParameters();
        var sizeAsked = asked.getFirst(asked.containsKey(size) ? size : otherSize);
        var target = uri.getRequestUriBuilder()
                .replaceQueryParam(at, cursor)
                .replaceQueryParam(size, sizeAsked)
                .replaceQueryParam(otherAt)
                .replaceQueryParam(otherSize)
                .build();
        return "<" + target + ">; rel=\"" + relation + '"';
    }
}
