package io.sunledger.evidence.web;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.evidence.Evidence;
import io.sunledger.evidence.EvidenceFiles;
import io.sunledger.evidence.EvidenceFiles.Content;
import io.sunledger.security.CurrentActor;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;

/** What is in evidence, over REST: octets as they come out of the store, never a whole file in memory. */
@Path("/api/v1/evidence")
public class EvidenceFilesRest {
    private final EvidenceFiles files;
    private final Evidence evidence;
    private final CurrentActor actor;

    EvidenceFilesRest(EvidenceFiles files, Evidence evidence, CurrentActor actor) {
        this.files = files;
        this.evidence = evidence;
        this.actor = actor;
    }

    /** The file as it came: for the office and its unit. */
    @GET
    @Path("/{id}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Multi<byte[]> content(@RestPath UUID id) {
        return sent(files.original(id, actor.get()));
    }

    /** What the public sees of the file. */
    @GET
    @Path("/{id}/public-copy")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Multi<byte[]> publicCopy(@RestPath UUID id) {
        return sent(files.publicCopy(id, actor.get()));
    }

    /** What the linked page said when it was read last. */
    @GET
    @Path("/{id}/page-text")
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    public Uni<String> pageText(@RestPath UUID id) {
        return evidence.pageText(id, actor.get());
    }

    private static Multi<byte[]> sent(Uni<Content> content) {
        return RestMulti.fromUniResponse(content, Content::octets, EvidenceFilesRest::headers);
    }

    /** A browser is to save it, under its name, and not to guess what it is (RFC 6266, RFC 8187). */
    private static Map<String, List<String>> headers(Content content) {
        var name = URLEncoder.encode(content.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Map.of(
                "Content-Type", List.of(content.mediaType()),
                "Content-Disposition", List.of("attachment; filename*=UTF-8''" + name),
                "Cache-Control", List.of("private, no-store"),
                "X-Content-Type-Options", List.of("nosniff"));
    }
}
