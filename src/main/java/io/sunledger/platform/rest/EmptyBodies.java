package io.sunledger.platform.rest;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Reads a request without a body as one without a JSON body. Whoever sends none names no type (RFC 9110, section 8.3), or that of
 * forms, as curl and others do by themselves; an act whose body may be left out was refused for it.
 */
class EmptyBodies {
    @ServerRequestFilter(preMatching = true)
    void name(ContainerRequestContext request) {
        // whoever reads sends none: nothing is to be looked at, and all headers copied, for each of the many
        if (request.getMethod().equals(HttpMethod.GET)) {
            return;
        }
        var type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        boolean unnamed = type == null || type.startsWith(MediaType.APPLICATION_FORM_URLENCODED);
        if (unnamed && isEmpty(request)) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
    }

    private static boolean isEmpty(ContainerRequestContext request) {
        var length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length == null ? request.getHeaderString("Transfer-Encoding") == null : length.equals("0");
    }
}
