package io.sunledger.webhook.sending;

import io.sunledger.kernel.Refused;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Where a receiver listens: {@code https}, a host, no user and no fragment; {@code http} within networks of one's own only. */
public record Target(URI url) {
    private static final int LONGEST = 2000;

    /** @throws Refused webhook.url */
    public static Target parse(String text) {
        if (text.length() > LONGEST) {
            throw new Refused("webhook.url", text.substring(0, 100));
        }
        try {
            var url = new URI(text.strip());
            var scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
            var plain = url.getHost() != null && url.getRawUserInfo() == null && url.getRawFragment() == null;
            if (!plain || !scheme.equals("https") && !scheme.equals("http")) {
                throw new Refused("webhook.url", text);
            }
            return new Target(new URI(url.toASCIIString()));
        } catch (URISyntaxException e) {
            throw new Refused("webhook.url", text);
        }
    }

    boolean isEncrypted() {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    int port() {
        return url.getPort() >= 0 ? url.getPort() : isEncrypted() ? 443 : 80;
    }

    /** The name as it is resolved: an IPv6 address without its brackets. */
    String host() {
        var host = url.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    String path() {
        var path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + '?' + url.getRawQuery();
    }
}
