package eu.salvus.server.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** People as authenticators name them. They are made and removed elsewhere. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final People people;

    PasskeyOwners(People people) {
        this.people = people;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        UUID person = Passkeys.person(handle);
        return person == null ? null : entity(people.get(person));
    }

    /** By the name of a session: the person's id. */
    @Override
    public PublicKeyCredentialUserEntity findByUsername(String id) {
        return entity(people.get(UUID.fromString(id)));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity known) {
        throw new UnsupportedOperationException("people are not made by their passkeys");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("people are not removed with their passkeys");
    }

    private static PublicKeyCredentialUserEntity entity(Person person) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(Passkeys.handle(person.id()))
                .name(person.email())
                .displayName(person.name())
                .build();
    }
}
