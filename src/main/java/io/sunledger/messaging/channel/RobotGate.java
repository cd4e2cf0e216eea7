package io.sunledger.messaging.channel;

/** Whom the service may call for robots; the configuration says it. */
public interface RobotGate {
    boolean isAllowed(String url);
}
