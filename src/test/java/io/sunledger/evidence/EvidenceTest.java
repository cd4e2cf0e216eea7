package io.sunledger.evidence;

import static io.sunledger.evidence.Exhibits.octets;
import static io.sunledger.testing.Await.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.sunledger.evidence.EvidenceStanding.Standing;
import io.sunledger.evidence.Exhibits.Scene;
import io.sunledger.evidence.domain.Publicity;
import io.sunledger.evidence.domain.Trace;
import io.sunledger.evidence.file.Documents;
import io.sunledger.evidence.file.Pictures;
import io.sunledger.history.EventView;
import io.sunledger.history.Events;
import io.sunledger.history.FindEvents;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.ActorRole;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.testing.ServiceTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class EvidenceTest {
    @Inject
    Exhibits exhibits;

    @Inject
    Evidence evidence;

    @Inject
    EvidenceActs acts;

    @Inject
    Disclosures disclosures;

    @Inject
    EvidenceFiles files;

    @Inject
    EvidenceStanding standing;

    @Inject
    Events events;

    private Scene scene;

    @BeforeEach
    void a_scene() {
        scene = exhibits.anew();
    }

    @Test
    void the_unit_has_the_file_as_it_came_and_everybody_else_the_cleaned_copy() {
        var photo = exhibits.attached("现场.jpg", Pictures.jpeg(), scene.finance(), scene.financeOfficer());

        assertThat(photo.publicity()).isEqualTo(Publicity.OPEN);
        assertThat(photo.title()).isEqualTo("现场.jpg");
        assertThat(photo.file().cleaned()).isTrue();
        assertThat(photo.file().removedTraces()).contains(Trace.EXIF, Trace.LOCATION);
        assertThat(octets(() -> files.original(photo.id(), scene.financeOfficer())))
                .isEqualTo(Pictures.jpeg());
        assertThat(octets(() -> files.original(photo.id(), scene.office()))).isEqualTo(Pictures.jpeg());
        var assessor = scene.town().actor(null, ActorRole.THIRD_PARTY);
        refused("evidence.original", () -> answer(() -> files.original(photo.id(), assessor)));
        assertThat(text(octets(() -> files.publicCopy(photo.id(), assessor)))).doesNotContain(Pictures.SECRET);
        refused("evidence.notFound", () -> answer(() -> files.original(photo.id(), scene.educationOfficer())));
        var elsewhere = exhibits.anew().office();
        refused("evidence.notFound", () -> answer(() -> evidence.get(photo.id(), elsewhere)));
    }

    @Test
    void what_cannot_be_cleaned_is_not_for_the_public_until_something_stands_in_its_place() {
        var sheet = exhibits.attached("台账.xls", Documents.xls(), scene.finance(), scene.financeOfficer());

        assertThat(sheet.publicity()).isEqualTo(Publicity.NOT_CLEANABLE);
        refused("evidence.noPublicCopy", () -> answer(() -> files.publicCopy(sheet.id(), scene.office())));
        var old = exhibits.sent("b.xls", Documents.xls(), scene.office());
        refused(
                "evidence.noPublicCopy",
                () -> answer(() -> disclosures.redact(because(sheet, "替换"), old, scene.office())));
        var pdf = exhibits.sent("台账.pdf", Documents.pdf("ledger"), scene.office());
        answer(() -> disclosures.redact(because(sheet, "旧格式"), pdf, scene.office()));

        var seen = exhibits.seen(sheet.id(), scene.office());
        assertThat(seen.publicity()).isEqualTo(Publicity.REDACTED);
        assertThat(seen.redacted().reason()).isEqualTo("旧格式");
        assertThat(text(octets(() -> files.publicCopy(sheet.id(), scene.office()))))
                .startsWith("%PDF");
        assertThat(octets(() -> files.original(sheet.id(), scene.office())))
                .hasSize((int) sheet.file().size());
        answer(() -> disclosures.restore(because(seen, "撤销"), scene.office()));
        assertThat(exhibits.seen(sheet.id(), scene.office()).publicity()).isEqualTo(Publicity.NOT_CLEANABLE);
    }

    @Test
    void the_office_withholds_with_a_reason_and_takes_it_back_with_one() {
        var photo = exhibits.attached("a.png", Pictures.png(), scene.finance(), scene.financeOfficer());

        refused(
                "access.forbidden",
                () -> answer(() -> disclosures.withhold(because(photo, "隐私"), scene.financeOfficer())));
        refused("evidence.noReason", () -> answer(() -> disclosures.withhold(because(photo, " "), scene.office())));
        refused("evidence.notWithheld", () -> answer(() -> disclosures.release(because(photo, "可"), scene.office())));
        answer(() -> disclosures.withhold(because(photo, "涉及个人隐私"), scene.office()));
        refused("version.stale", () -> answer(() -> disclosures.withhold(because(photo, "再"), scene.office())));

        var withheld = exhibits.seen(photo.id(), scene.office());
        assertThat(withheld.publicity()).isEqualTo(Publicity.WITHHELD);
        assertThat(withheld.withheld().reason()).isEqualTo("涉及个人隐私");
        assertThat(withheld.withheld().by()).isEqualTo(scene.office().name());
        refused("evidence.noPublicCopy", () -> answer(() -> files.publicCopy(photo.id(), scene.office())));
        answer(() -> disclosures.release(because(withheld, "已征得同意"), scene.office()));
        assertThat(exhibits.seen(photo.id(), scene.office()).publicity()).isEqualTo(Publicity.OPEN);
        assertThat(acts(scene.office())).containsExactly("evidence.attached", "evidence.withheld", "evidence.released");
    }

    @Test
    void what_is_removed_stays_marked_and_counts_no_more() {
        var officer = scene.financeOfficer();
        var photo = exhibits.attached("a.png", Pictures.png(), scene.finance(), officer);
        assertThat(standing()).isEqualTo(new Standing(1, 0, 0, List.of()));

        answer(() -> acts.remove(because(photo, "传错了"), officer));

        var removed = answer(() -> evidence.of(scene.finance(), officer)).get(0);
        assertThat(removed.removed().reason()).isEqualTo("传错了");
        assertThat(removed.publicity()).isEqualTo(Publicity.REMOVED);
        assertThat(standing().isMissing()).isTrue();
        refused("evidence.removed", () -> answer(() -> acts.remove(because(removed, "再"), officer)));
        // the same file may come back
        exhibits.attached("a.png", Pictures.png(), scene.finance(), officer);
    }

    @Test
    void the_same_file_on_two_duties_is_shown_to_those_who_see_both() {
        var first = exhibits.attached("a.pdf", Documents.pdf("same"), scene.finance(), scene.financeOfficer());
        var same = octets(() -> files.original(first.id(), scene.financeOfficer()));
        refused(
                "evidence.alreadyThere",
                () -> exhibits.attached("b.pdf", same, scene.finance(), scene.financeOfficer()));
        var second = exhibits.attached("c.pdf", same, scene.education(), scene.educationOfficer());

        assertThat(answer(() -> evidence.duplicatesOf(List.of(first.id()), scene.office())))
                .extracting(DuplicateView::dutyId)
                .containsExactly(scene.education());
        assertThat(answer(() -> evidence.duplicatesOf(List.of(first.id()), scene.financeOfficer())))
                .isEmpty();
        assertThat(answer(() -> evidence.duplicated(null, PageRequest.first(10), scene.office()))
                        .items())
                .extracting(EvidenceView::id)
                .containsExactly(second.id(), first.id());
        answer(() -> acts.remove(because(second, "重复"), scene.educationOfficer()));
        assertThat(answer(() -> evidence.duplicated(null, PageRequest.first(10), scene.office()))
                        .items())
                .isEmpty();
    }

    @Test
    void a_command_that_is_sent_twice_attaches_once() {
        var officer = scene.financeOfficer();
        var upload = exhibits.sent("a.png", Pictures.png(), officer);
        var attach = new AttachEvidence(upload, scene.finance(), null, "截图", "key-" + Ids.next());
        var link = new AddLink(scene.finance(), null, "http://a.invalid/", null, "key-" + Ids.next());

        assertThat(answer(() -> acts.attach(attach, officer))).isEqualTo(answer(() -> acts.attach(attach, officer)));
        assertThat(answer(() -> acts.addLink(link, officer))).isEqualTo(answer(() -> acts.addLink(link, officer)));
        refused(
                "upload.used",
                () -> answer(
                        () -> acts.attach(new AttachEvidence(upload, scene.finance(), null, null, null), officer)));
        assertThat(answer(() -> evidence.of(scene.finance(), officer))).hasSize(2);
    }

    @Test
    void a_unit_attaches_to_its_own_duties_only() {
        var upload = exhibits.sent("a.png", Pictures.png(), scene.financeOfficer());

        refused(
                "duty.notFound",
                () -> answer(() -> acts.attach(
                        new AttachEvidence(upload, scene.education(), null, null, null), scene.financeOfficer())));
        refused(
                "access.forbidden",
                () -> answer(() ->
                        acts.attach(new AttachEvidence(upload, scene.finance(), null, null, null), scene.office())));
        refused(
                "report.notFound",
                () -> answer(() -> acts.attach(
                        new AttachEvidence(upload, scene.finance(), Ids.next(), null, null), scene.financeOfficer())));
        refused(
                "evidence.nameContradicts",
                () -> exhibits.attached("a.pdf", Pictures.png(), scene.finance(), scene.financeOfficer()));
        assertThat(answer(() -> evidence.of(scene.finance(), scene.office()))).isEmpty();
    }

    private Standing standing() {
        return answer(() -> Panache.withTransaction(() -> standing.ofDuty(scene.finance())));
    }

    private List<String> acts(Actor reader) {
        var seen = answer(() -> events.list(FindEvents.ofDuty(scene.finance()), PageRequest.first(20), reader));
        return seen.items().stream()
                .sorted(Comparator.comparing(EventView::id))
                .map(EventView::act)
                .filter(act -> act.startsWith("evidence."))
                .toList();
    }

    private static ChangeEvidence because(EvidenceView of, String reason) {
        return new ChangeEvidence(of.id(), of.version(), reason);
    }

    private static String text(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
