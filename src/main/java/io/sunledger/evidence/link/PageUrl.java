package io.sunledger.evidence.link;

import io.sunledger.kernel.Refused;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The address of a page, as a person pastes it. */
public final class PageUrl {
    private static final int LONGEST = 2000;

    private PageUrl() {}

    /**
     * The address in one form: without fragment, with a host in ASCII.
     *
     * @throws Refused evidence.linkMalformed, evidence.linkScheme
     */
    public static URI parse(String text) {
        if (text.length() > LONGEST) {
            throw malformed(text.substring(0, 100));
        }
        try {
            // people paste addresses with Chinese in the path
            var url = new URI(new URI(text.strip().replace(" ", "%20")).toASCIIString());
            var scheme = scheme(url);
            var host = host(url);
            if (url.getRawUserInfo() != null) {
                throw malformed(text);
            }
            var plain = new URI(scheme + "://" + host + port(url) + path(url));
            // 127.1 and the like, which some programs read as an address
            if (plain.getHost() == null) {
                throw malformed(text);
            }
            return plain;
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw malformed(text);
        }
    }

    private static String scheme(URI url) {
        var scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new Refused("evidence.linkScheme", url);
        }
        return scheme;
    }

    private static String host(URI url) {
        var authority = url.getRawAuthority();
        if (authority == null) {
            throw malformed(url.toString());
        }
        var host = url.getHost() == null
                ? IDN.toASCII(decoded(authority).replaceFirst(":\\d+$", ""), IDN.USE_STD3_ASCII_RULES)
                : url.getHost();
        return host.toLowerCase(Locale.ROOT);
    }

    private static String decoded(String authority) {
        return URLDecoder.decode(authority, StandardCharsets.UTF_8);
    }

    private static String port(URI url) {
        var authority = String.valueOf(url.getRawAuthority());
        var colon = authority.lastIndexOf(':');
        var port = colon > authority.lastIndexOf(']') ? authority.substring(colon) : "";
        return port.equals(defaultPort(url.getScheme())) ? "" : port;
    }

    private static String defaultPort(@Nullable String scheme) {
        return "https".equalsIgnoreCase(scheme) ? ":443" : ":80";
    }

    private static String path(URI url) {
        var path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    private static Refused malformed(String text) {
        return new Refused("evidence.linkMalformed", text);
    }
}
