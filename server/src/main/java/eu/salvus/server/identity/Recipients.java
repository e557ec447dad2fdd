package eu.salvus.server.identity;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** People as they are written to. */
@Service
public class Recipients {

    private final Memberships memberships;
    private final People people;

    Recipients(Memberships memberships, People people) {
        this.memberships = memberships;
        this.people = people;
    }

    /**
     * Somebody who can be written to.
     *
     * @param email of their account
     * @param language of their texts
     * @param permissions what they may do in the organisation
     */
    public record Recipient(String email, String language, Set<Permission> permissions) {

        /** Whether it is an address at all: some accounts have a name to sign in by in its place. */
        public boolean hasAddress() {
            return email.indexOf('@') > 0;
        }

        /** No address is ever written anywhere. */
        @Override
        public String toString() {
            return "recipient";
        }
    }

    /** A person as member of an organisation; nothing when they do not belong to it any more. */
    public Optional<Recipient> find(UUID person, UUID organisation) {
        return memberships.caller(person, organisation).map(caller -> {
            Person known = people.get(person);
            return new Recipient(known.email(), known.language(), caller.permissions());
        });
    }
}
