package io.sunledger.evidence;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What is done again and again; every node does it, and they share the work. */
@ApplicationScoped
class EvidenceSchedule {
    private final LinkChecks links;
    private final UploadClearing uploads;

    EvidenceSchedule(LinkChecks links, UploadClearing uploads) {
        this.links = links;
        this.uploads = uploads;
    }

    @Scheduled(
            identity = "evidence-links",
            every = "${sunledger.evidence.links.every:5s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> lookAtLinks() {
        return links.run().replaceWithVoid();
    }

    @Scheduled(
            identity = "upload-clearing",
            every = "${sunledger.evidence.uploads.every:1h}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> clearUploads() {
        return uploads.run().replaceWithVoid();
    }
}
