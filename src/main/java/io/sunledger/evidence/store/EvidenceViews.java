package io.sunledger.evidence.store;

import io.sunledger.evidence.EvidenceView;
import io.sunledger.evidence.EvidenceView.FileView;
import io.sunledger.evidence.EvidenceView.LinkView;
import io.sunledger.evidence.EvidenceView.MarkView;
import io.sunledger.evidence.domain.EvidenceItem;
import io.sunledger.evidence.domain.LinkState;
import io.sunledger.evidence.domain.LinkedPage;
import io.sunledger.evidence.domain.StoredFile;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes views of the rows of a query. */
final class EvidenceViews {
    private EvidenceViews() {}

    static EvidenceView of(
            EvidenceItem item, @Nullable StoredFile file, @Nullable StoredFile redacted, @Nullable LinkedPage page) {
        var subject = item.subject();
        return new EvidenceView(
                item.id(),
                item.version(),
                subject.duty(),
                subject.plan(),
                subject.unit(),
                subject.report(),
                item.kind(),
                item.title(),
                item.added().at(),
                item.added().name(),
                item.publicity(file != null && file.facts().cleaned()),
                file(file),
                file(redacted),
                link(item, page),
                MarkView.of(item.removed()),
                MarkView.of(item.withheld()),
                MarkView.of(item.redacted()));
    }

    private static @Nullable FileView file(@Nullable StoredFile file) {
        if (file == null) {
            return null;
        }
        var facts = file.facts();
        return new FileView(
                facts.name(),
                facts.type(),
                facts.type().mediaType(),
                facts.size(),
                facts.sha256(),
                facts.cleaned(),
                facts.traces().stream().sorted().toList());
    }

    private static @Nullable LinkView link(EvidenceItem item, @Nullable LinkedPage page) {
        if (page == null) {
            return null;
        }
        return new LinkView(
                page.url().toString(),
                Objects.requireNonNullElse(item.linkState(), LinkState.PENDING),
                item.linkChanged(),
                page.checkedAt(),
                page.nextCheckAt(),
                page.status(),
                page.failure(),
                page.finalUrl(),
                page.title(),
                page.hash(),
                page.publishedOn());
    }
}
