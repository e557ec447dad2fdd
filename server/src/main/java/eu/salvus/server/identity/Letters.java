package eu.salvus.server.identity;

/** Single letters to people who are waiting for them: sent at once, and never again. */
public interface Letters {

    /** Whether any can be sent: that needs a mail server. */
    boolean isSetUp();

    /**
     * Sends one, and waits for what the mail server says.
     *
     * @param language of its text
     * @return whether the mail server took it
     */
    boolean send(String to, String language, String subject, String body);
}
