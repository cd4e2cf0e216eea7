package io.sunledger.platform.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Gives the answers of a {@link DeprecatedSince} operation their headers; other operations pay nothing. */
@Provider
public class Deprecations implements DynamicFeature {
    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        var deprecated = resource.getResourceMethod().getAnnotation(DeprecatedSince.class);
        if (deprecated != null) {
            context.register(new Headers(deprecated));
        }
    }

    private static final class Headers implements ContainerResponseFilter {
        private final String since;
        private final String sunset;
        private final String links;

        Headers(DeprecatedSince deprecated) {
            since = "@" + start(deprecated.value()).toEpochSecond();
            sunset = DateTimeFormatter.RFC_1123_DATE_TIME.format(start(deprecated.sunset()));
            links = "<%s>; rel=\"deprecation\", <%s>; rel=\"sunset\", <%s>; rel=\"successor-version\""
                    .formatted(deprecated.page(), deprecated.page(), deprecated.instead());
        }

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            response.getHeaders().putSingle("Deprecation", since);
            response.getHeaders().putSingle("Sunset", sunset);
            response.getHeaders().add("Link", links);
        }

        private static ZonedDateTime start(String day) {
            return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC);
        }
    }
}
