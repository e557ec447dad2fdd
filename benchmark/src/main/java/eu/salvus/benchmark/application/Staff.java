package eu.salvus.benchmark.application;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The people of a hospital, who come in as people do: by the setup, and by invitation. */
public final class Staff {

    private static final String PASSWORD = "seven quiet lanterns";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final RunningApplication application;
    private final Visitor administrator;
    private int invited;

    private Staff(RunningApplication application) {
        this.application = application;
        administrator = new Visitor(client, application.address());
    }

    /** Sets an application up for a hospital; the first person has added a second factor and is signed in. */
    public static Staff found(RunningApplication application) throws IOException, InterruptedException {
        Staff staff = new Staff(application);
        String code = application
                .code()
                .orElseThrow(() -> new IllegalStateException("no code was shown: " + application.said()));
        staff.administrator.get("/api/me");
        staff.administrator.good(
                "POST",
                "/api/setup",
                Map.of(
                        "code",
                        code,
                        "organisation",
                        "Three Rivers Hospital",
                        "kind",
                        "hospital",
                        "name",
                        "Camille Roche",
                        "email",
                        "camille@hospital.example",
                        "password",
                        PASSWORD));
        addSecondFactor(staff.administrator);
        return staff;
    }

    /** The first person. */
    public Visitor administrator() {
        return administrator;
    }

    /** Invites somebody new, who answers and adds a second factor. */
    public Visitor invite(String role) throws IOException, InterruptedException {
        invited++;
        JsonNode invitation = administrator.good(
                "POST",
                "/api/invitations",
                Map.of("email", "reader-" + invited + "@hospital.example", "roles", List.of(role)));
        String path = invitation.get("path").stringValue();
        Visitor reader = new Visitor(client, application.address());
        reader.get("/api/me");
        reader.good(
                "POST",
                "/api/invitations/" + path.substring(path.lastIndexOf('/') + 1),
                Map.of("name", "Reader " + invited, "password", PASSWORD));
        addSecondFactor(reader);
        return reader;
    }

    /**
     * Somebody who joins a centre by its link, as the first person of a practice of their own.
     *
     * @param path of the link
     */
    public Visitor join(String path) throws IOException, InterruptedException {
        invited++;
        Visitor first = new Visitor(client, application.address());
        first.get("/api/me");
        first.good(
                "POST",
                "/api/joins/" + path.substring(path.lastIndexOf('/') + 1),
                Map.of(
                        "organisation",
                        "Practice " + invited,
                        "kind",
                        "practice",
                        "name",
                        "Reader " + invited,
                        "password",
                        PASSWORD));
        addSecondFactor(first);
        return first;
    }

    private static void addSecondFactor(Visitor visitor) throws IOException, InterruptedException {
        String secret = visitor.good("POST", "/api/me/totp", null).get("secret").stringValue();
        visitor.good(
                "POST", "/api/me/totp/confirmation", Map.of("code", new AuthenticatorApp(secret).code(Instant.now())));
    }
}
