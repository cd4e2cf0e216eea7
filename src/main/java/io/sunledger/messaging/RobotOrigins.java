package io.sunledger.messaging;

import io.sunledger.kernel.Refused;
import io.sunledger.messaging.channel.RobotGate;
import io.sunledger.messaging.domain.Contact;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Whom the service calls for robots: only what the configuration names, so that nobody has it call a neighbour of its own. It is
 * asked again before each call, for the configuration may have changed.
 */
@ApplicationScoped
class RobotOrigins implements RobotGate {
    private final MessagingConfig config;

    RobotOrigins(MessagingConfig config) {
        this.config = config;
    }

    /** @throws Refused contact.robot */
    void check(Contact.@Nullable Robot robot) {
        if (robot != null && !isAllowed(robot.url())) {
            throw new Refused("contact.robot", String.join("、", config.robotOrigins()));
        }
    }

    @Override
    public boolean isAllowed(String url) {
        try {
            var uri = URI.create(url);
            return uri.getUserInfo() == null
                    && uri.getFragment() == null
                    && config.robotOrigins().contains(uri.getScheme() + "://" + uri.getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
