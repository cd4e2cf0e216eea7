package io.sunledger.evidence;

import static io.sunledger.testing.Await.answer;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.Duties;
import io.sunledger.duty.DutyView;
import io.sunledger.duty.FindDuties;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Role;
import io.sunledger.testing.Town;
import io.sunledger.testing.Towns;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Duties of two bureaus of a town of its own, and evidence for them, made through the doors. */
@ApplicationScoped
class Exhibits {
    private final Towns towns;
    private final Duties duties;
    private final Uploads uploads;
    private final EvidenceActs acts;
    private final Evidence evidence;

    Exhibits(Towns towns, Duties duties, Uploads uploads, EvidenceActs acts, Evidence evidence) {
        this.towns = towns;
        this.duties = duties;
        this.uploads = uploads;
        this.acts = acts;
        this.evidence = evidence;
    }

    /** A duty each of the finance and of the education bureau. */
    record Scene(Town town, UUID finance, UUID education) {
        Actor financeOfficer() {
            return town.officer("czj");
        }

        Actor educationOfficer() {
            return town.officer("jyj");
        }

        Actor office() {
            return town.office();
        }
    }

    Scene anew() {
        var town = towns.anew();
        var finance = town.department("czj");
        var education = town.department("jyj");
        town.plan(
                List.of(),
                Town.task("公开预算", null, Town.unit(Role.LEAD, finance)),
                Town.task("公开招生", null, Town.unit(Role.LEAD, education)));
        return new Scene(town, dutyOf(town, finance), dutyOf(town, education));
    }

    private UUID dutyOf(Town town, UUID unit) {
        return answer(() -> duties.list(FindDuties.ALL, PageRequest.first(10), town.office())).items().stream()
                .filter(duty -> duty.unitId().equals(unit))
                .map(DutyView::id)
                .findFirst()
                .orElseThrow();
    }

    /** An upload of the file that is there whole. */
    UUID sent(String name, byte[] content, Actor actor) {
        var id = answer(() -> uploads.start(new StartUpload(name, content.length, null, null), actor));
        answer(() -> uploads.put(id, 0, content, actor));
        return id;
    }

    EvidenceView attached(String name, byte[] content, UUID duty, Actor actor) {
        var upload = sent(name, content, actor);
        var id = answer(() -> acts.attach(new AttachEvidence(upload, duty, null, null, null), actor));
        return seen(id, actor);
    }

    EvidenceView linked(Object url, UUID duty, Actor actor) {
        var id = answer(() -> acts.addLink(new AddLink(duty, null, url.toString(), null, null), actor));
        return seen(id, actor);
    }

    EvidenceView seen(UUID id, Actor actor) {
        return answer(() -> evidence.get(id, actor));
    }

    static byte[] octets(Supplier<Uni<EvidenceFiles.Content>> file) {
        var all = new ByteArrayOutputStream();
        answer(() -> file.get().chain(content -> content.octets().collect().asList()))
                .forEach(all::writeBytes);
        return all.toByteArray();
    }

    static byte[] part(byte[] octets, int from, int to) {
        return Arrays.copyOfRange(octets, from, Math.min(to, octets.length));
    }
}
