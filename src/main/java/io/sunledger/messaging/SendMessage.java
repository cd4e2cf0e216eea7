package io.sunledger.messaging;

import io.sunledger.messaging.domain.Message.Content;
import io.sunledger.messaging.domain.Topic;
import io.sunledger.messaging.domain.Urgency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tell somebody something. */
public record SendMessage(String government, Recipient to, Content content, Urgency urgency) {
    /**
     * What it says.
     *
     * @param subject one line
     * @param about the id of what it tells of
     */
    public record Words(
            String subject, String text, @Nullable UUID about) {
        private Content on(Topic topic) {
            return new Content(topic, subject, text, about);
        }
    }

    /** For the day's digest. */
    public static SendMessage reminder(String government, Recipient to, Words words) {
        return new SendMessage(government, to, words.on(Topic.REMINDER), Urgency.DIGEST);
    }

    /** An urging sheet, for the day's digest. */
    public static SendMessage sheet(String government, Recipient to, Words words) {
        return new SendMessage(government, to, words.on(Topic.SHEET), Urgency.DIGEST);
    }

    /** An urging sheet that goes out as soon as quiet hours allow. */
    public static SendMessage promptSheet(String government, Recipient to, Words words) {
        return new SendMessage(government, to, words.on(Topic.SHEET), Urgency.PROMPT);
    }

    /** For the day's digest. */
    public static SendMessage notice(String government, Recipient to, Words words) {
        return new SendMessage(government, to, words.on(Topic.NOTICE), Urgency.DIGEST);
    }
}
