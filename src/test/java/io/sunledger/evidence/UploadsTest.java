package io.sunledger.evidence;

import static io.sunledger.evidence.Exhibits.octets;
import static io.sunledger.evidence.Exhibits.part;
import static io.sunledger.testing.Await.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunledger.evidence.Exhibits.Scene;
import io.sunledger.evidence.domain.UploadState;
import io.sunledger.evidence.file.Documents;
import io.sunledger.evidence.file.Pictures;
import io.sunledger.kernel.ActorRole;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.Today;
import io.sunledger.testing.AtOnce;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.TestClock;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class UploadsTest {
    @Inject
    Exhibits exhibits;

    @Inject
    Uploads uploads;

    @Inject
    UploadClearing clearing;

    @Inject
    EvidenceActs acts;

    @Inject
    EvidenceFiles files;

    @Inject
    Pool pool;

    @Inject
    TestClock clock;

    private Scene scene;

    @BeforeEach
    void a_scene() {
        scene = exhibits.anew();
    }

    @AfterEach
    void let_the_clock_run() {
        clock.run();
    }

    @Test
    void a_killed_upload_goes_on_where_it_was() {
        var officer = scene.financeOfficer();
        var pdf = padded(Documents.pdf("budget"), 2_500_000);
        var id = answer(() -> uploads.start(new StartUpload("预算.pdf", pdf.length, null, null), officer));

        answer(() -> uploads.put(id, 0, part(pdf, 0, 1_000_000), officer));
        // the phone does not know what arrived, asks, and sends from there on; what it sends again does no harm
        assertThat(answer(() -> uploads.get(id, officer)).received()).isEqualTo(1_000_000);
        answer(() -> uploads.put(id, 0, part(pdf, 0, 1_000_000), officer));
        refused("upload.gap", () -> answer(() -> uploads.put(id, 1_500_000, part(pdf, 1_500_000, 1_600_000), officer)));
        refused("upload.notReady", () -> answer(() -> uploads.complete(id, officer)));
        answer(() -> uploads.put(id, 1_000_000, part(pdf, 1_000_000, pdf.length), officer));
        var done = answer(() -> uploads.complete(id, officer));

        assertThat(done.state()).isEqualTo(UploadState.READY);
        assertThat(done.sha256()).isEqualTo(sha256(pdf));
        assertThat(answer(() -> uploads.complete(id, officer))).isEqualTo(done);
        var attached = answer(() -> acts.attach(new AttachEvidence(id, scene.finance(), null, null, null), officer));
        assertThat(octets(() -> files.original(attached, officer))).isEqualTo(pdf);
        assertThat(piecesBelow("uploads/" + id)).isZero();
    }

    @Test
    void the_same_chunks_at_once_change_nothing_twice() {
        var officer = scene.financeOfficer();
        var png = Pictures.png();
        var half = png.length / 2;
        var id = answer(() -> uploads.start(new StartUpload("a.png", png.length, sha256(png), null), officer));

        AtOnce.answers(6, i -> answer(() -> uploads.put(id, 0, part(png, 0, half), officer)));
        AtOnce.answers(6, i -> answer(() -> uploads.put(id, half, part(png, half, png.length), officer)));
        assertThat(answer(() -> uploads.get(id, officer)).received()).isEqualTo(png.length);
        assertThat(piecesBelow("uploads/" + id)).isEqualTo(2);
        AtOnce.answers(4, i -> answer(() -> uploads.complete(id, officer)));

        assertThat(answer(() -> uploads.get(id, officer)).sha256()).isEqualTo(sha256(png));
        // one original and one copy for the public, each of one piece
        assertThat(piecesBelow("files/" + id)).isEqualTo(2);
    }

    @Test
    void what_is_sent_twice_under_one_key_is_one_upload(@TempDir Path folder) throws IOException {
        var officer = scene.financeOfficer();
        var file = Files.write(folder.resolve("a.png"), Pictures.png());
        var command = new StartUpload("a.png", Files.size(file), null, "key-" + Ids.next());

        var first = answer(() -> uploads.whole(command, file, officer));
        var second = answer(() -> uploads.whole(command, file, officer));

        assertThat(first.state()).isEqualTo(UploadState.READY);
        assertThat(second).isEqualTo(first);
    }

    @Test
    void what_arrived_otherwise_than_announced_is_refused() {
        var officer = scene.financeOfficer();
        var png = Pictures.png();
        var id = answer(() -> uploads.start(new StartUpload("a.png", png.length, sha256(new byte[1]), null), officer));
        answer(() -> uploads.put(id, 0, png, officer));

        refused("upload.sha256", () -> answer(() -> uploads.complete(id, officer)));
        assertThat(piecesBelow("files/" + id)).isZero();
    }

    @Test
    void an_upload_is_there_for_who_began_it_alone() {
        var id = exhibits.sent("a.png", Pictures.png(), scene.financeOfficer());

        refused("upload.notFound", () -> answer(() -> uploads.get(id, scene.educationOfficer())));
        refused(
                "upload.notFound",
                () -> answer(() -> acts.attach(
                        new AttachEvidence(id, scene.education(), null, null, null), scene.educationOfficer())));
    }

    @Test
    void what_is_too_large_or_has_no_name_is_refused_before_it_is_sent() {
        var officer = scene.financeOfficer();

        refused("upload.tooLarge", () -> answer(() -> uploads.start(start("a.pdf", 50_000_001), officer)));
        refused("upload.empty", () -> answer(() -> uploads.start(start("a.pdf", 0), officer)));
        refused("upload.badName", () -> answer(() -> uploads.start(start("C:\\x\\", 1), officer)));
        refused(
                "upload.sha256Malformed",
                () -> answer(() -> uploads.start(new StartUpload("a.pdf", 1, "xyz", null), officer)));
        var id = answer(() -> uploads.start(start("a.pdf", 20_000_000), officer));
        refused("upload.chunkTooLarge", () -> answer(() -> uploads.put(id, 0, new byte[8_000_001], officer)));
        refused("upload.emptyChunk", () -> answer(() -> uploads.put(id, 0, new byte[0], officer)));
        refused(
                "access.forbidden",
                () -> answer(() -> uploads.start(start("a.pdf", 1), scene.town().actor("czj", ActorRole.APPROVER))));
    }

    @Test
    void an_upload_that_nobody_goes_on_with_is_cleared_away_and_evidence_is_not() {
        var officer = scene.financeOfficer();
        var kept = exhibits.attached("b.png", Pictures.png(), scene.finance(), officer);
        var begun = answer(() -> uploads.start(start("a.png", 1000), officer));
        answer(() -> uploads.put(begun, 0, new byte[10], officer));
        var ready = exhibits.sent("c.jpg", Pictures.jpeg(), officer);
        answer(() -> uploads.complete(ready, officer));
        assertThat(answer(clearing::run)).isZero();

        clock.stopOn(Today.by(clock).plusDays(8));
        // other tests leave uploads too
        while (answer(clearing::run) > 0) {
            continue;
        }

        refused("upload.notFound", () -> answer(() -> uploads.get(begun, officer)));
        refused("upload.notFound", () -> answer(() -> uploads.get(ready, officer)));
        assertThat(piecesBelow("uploads/" + begun) + piecesBelow("files/" + ready))
                .isZero();
        assertThat(octets(() -> files.original(kept.id(), officer))).isEqualTo(Pictures.png());
    }

    private static StartUpload start(String name, long size) {
        return new StartUpload(name, size, null, null);
    }

    private long piecesBelow(String key) {
        return pool.preparedQuery("select count(*) from blob_piece where starts_with(key, $1)")
                .execute(Tuple.of(key))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }

    /** What stands after a PDF's end is not read. */
    private static byte[] padded(byte[] content, int size) {
        var octets = new byte[size];
        new Random(1).nextBytes(octets);
        System.arraycopy(content, 0, octets, 0, content.length - 6);
        System.arraycopy(content, content.length - 6, octets, size - 6, 6);
        return octets;
    }

    private static String sha256(byte[] octets) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
