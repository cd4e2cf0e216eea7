package io.sunledger.platform.openapi;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.PathItem;

/** Shows that a bean may tell of a webhook. */
@ApplicationScoped
public class Ping implements DescribedWebhook {
    @Override
    public String name() {
        return "test.ping";
    }

    @Override
    public PathItem item() {
        return OASFactory.createPathItem()
                .POST(OASFactory.createOperation()
                        .summary("ping")
                        .responses(OASFactory.createAPIResponses()
                                .addAPIResponse(
                                        "204", OASFactory.createAPIResponse().description("pong"))));
    }
}
