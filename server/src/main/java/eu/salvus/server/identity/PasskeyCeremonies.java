package eu.salvus.server.identity;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two ceremonies of WebAuthn, between this server and an authenticator. They hold for one address, the setting {@code salvus.address}: a
 * page anywhere else gets no signature that is worth anything here.
 */
@Component
class PasskeyCeremonies {

    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SHOWN =
            new TypeReference<>() {};

    private final WebAuthnRelyingPartyOperations operations;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    PasskeyCeremonies(
            PasskeyOwners owners,
            Passkeys passkeys,
            @Value("${salvus.address:http://localhost:${server.port}}") URI address) {
        String host = address.getHost();
        if (host == null) {
            throw new IllegalStateException("The setting salvus.address is " + address
                    + "; it has to be the address people type, such as https://salvus.hospital.eu.");
        }
        operations = new Webauthn4JRelyingPartyOperations(
                owners,
                passkeys,
                PublicKeyCredentialRpEntity.builder().id(host).name("Salvus").build(),
                Set.of(origin(address)));
    }

    /** What a browser is asked, to make a passkey. */
    PublicKeyCredentialCreationOptions creation(SessionAuthentication session) {
        return operations.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(session));
    }

    /** Takes a passkey that a browser made; false when it is not what was asked for. */
    boolean register(PublicKeyCredentialCreationOptions asked, String name, Map<String, Object> made) {
        try {
            operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    asked, new RelyingPartyPublicKey(json.readValue(json.writeValueAsString(made), MADE), name)));
            return true;
        } catch (RuntimeException unfit) {
            // Whatever is wrong with it, from its form to its signature, it is not taken.
            return false;
        }
    }

    /** What a browser is asked, to show a passkey of the session's person. */
    PublicKeyCredentialRequestOptions request(SessionAuthentication session) {
        return operations.createCredentialRequestOptions(
                new ImmutablePublicKeyCredentialRequestOptionsRequest(session));
    }

    /** Whose passkey a browser showed; nothing when it is not what was asked for. */
    Optional<UUID> authenticate(PublicKeyCredentialRequestOptions asked, Map<String, Object> shown) {
        try {
            return Optional.ofNullable(Passkeys.person(operations
                    .authenticate(new RelyingPartyAuthenticationRequest(
                            asked, json.readValue(json.writeValueAsString(shown), SHOWN)))
                    .getId()));
        } catch (RuntimeException unfit) {
            return Optional.empty();
        }
    }

    /** Options as a browser reads them. */
    String text(Object options) {
        return json.writeValueAsString(options);
    }

    private static String origin(URI address) {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return address.getScheme() + "://" + address.getHost() + port;
    }
}
