package io.sunledger.evidence.domain;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What came of fetching a page: either the page or why not.
 *
 * @param status the last answer's HTTP status; null where there was none
 * @param finalUrl where the redirects led
 */
public record Fetch(
        @Nullable Integer status,
        URI finalUrl,
        @Nullable Page page,
        @Nullable LinkFailure failure) {

    /**
     * A page that was read.
     *
     * @param text what a reader sees
     * @param hash the SHA-256 of the text, or of the octets where it is no text; hexadecimal
     * @param publishedOn as the page itself states
     */
    public record Page(
            String title,
            String text,
            String hash,
            @Nullable LocalDate publishedOn) {}

    public static Fetch of(int status, URI finalUrl, Page page) {
        return new Fetch(status, finalUrl, page, null);
    }

    public static Fetch failed(URI at, LinkFailure why) {
        return new Fetch(null, at, null, why);
    }

    /** The answer has a status that is no success (RFC 9110, 15.5 and 15.6). */
    public static Fetch refused(int status, URI at) {
        var why = switch (status) {
            case 404, 410 -> LinkFailure.GONE;
            case 408, 425, 429 -> LinkFailure.SERVER_ERROR;
            default -> status >= 500 ? LinkFailure.SERVER_ERROR : LinkFailure.REFUSED;
        };
        return new Fetch(status, at, null, why);
    }
}
