package io.sunledger.platform.openapi;

import org.eclipse.microprofile.openapi.models.PathItem;

/** A feature's bean that puts what it sends to third parties into the document's {@code webhooks}. */
public interface DescribedWebhook {
    /** The event's name. */
    String name();

    /** What is posted, and what is expected in answer. */
    PathItem item();
}
