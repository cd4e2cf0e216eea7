package io.sunledger.messaging.channel;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Wording;
import io.sunledger.messaging.domain.ChannelKind;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Objects;

/**
 * E-mail over SMTP (RFC 5321). Each try of a letter has the same Message-ID (RFC 5322, 3.6.4), so that a mailbox can know it
 * again.
 */
@ApplicationScoped
class EmailChannel implements Channel {
    /** The server refuses this mailbox or this mail for good (RFC 5321, 4.2.3); other 5xx are about our own account there. */
    private static final int FIRST_REFUSAL = 550;

    private static final int LAST_REFUSAL = 554;

    private final ReactiveMailer mailer;

    EmailChannel(ReactiveMailer mailer) {
        this.mailer = mailer;
    }

    @Override
    public boolean serves(ChannelKind kind) {
        return kind == ChannelKind.EMAIL;
    }

    @Override
    public Uni<Outcome> send(Parcel parcel) {
        var written = parcel.written();
        var footer = Wording.of("message.footer", Locale.CHINESE, parcel.id().toString());
        var mail = Mail.withText(
                        parcel.to().address(), oneLine(written.subject()), written.text() + "\n\n" + footer + '\n')
                .addHeader("Message-ID", "<" + parcel.id() + "@sunledger>")
                // nobody's absence note answers a machine (RFC 3834)
                .addHeader("Auto-Submitted", "auto-generated");
        return mailer.send(mail)
                .map(sent -> Outcome.accepted())
                .onFailure(SMTPException.class)
                .recoverWithItem(EmailChannel::outcome);
    }

    private static Outcome outcome(SMTPException failure) {
        var code = failure.getReplyCode();
        var reason = Objects.requireNonNullElse(failure.getMessage(), "SMTP " + code);
        return code >= FIRST_REFUSAL && code <= LAST_REFUSAL ? new Outcome.Rejected(reason) : Outcome.tryLater(reason);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
