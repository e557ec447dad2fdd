package eu.salvus.server.identity;

import eu.salvus.server.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Lets people in who come with an organisation of their own, by a link that somebody else made. */
@Service
public class Newcomers {

    private final Organisations organisations;
    private final Invitations invitations;
    private final Arrivals arrivals;
    private final SignInNames signInNames;
    private final Sessions sessions;
    private final Tokens tokens;
    private final TransactionOperations transactions;

    Newcomers(
            Organisations organisations,
            Invitations invitations,
            Arrivals arrivals,
            SignInNames signInNames,
            Sessions sessions,
            Tokens tokens,
            TransactionOperations transactions) {
        this.organisations = organisations;
        this.invitations = invitations;
        this.arrivals = arrivals;
        this.signInNames = signInNames;
        this.sessions = sessions;
        this.tokens = tokens;
        this.transactions = transactions;
    }

    /**
     * Who comes.
     *
     * @param organisation what people call it
     * @param kind what it is, by its word
     * @param name of the person
     * @param email proved to be theirs; null for nobody's: then they are given a name to sign in by, so that nobody takes, or finds out about, the
     *     account of somebody else
     * @param password a new one, or that of the account when it is known
     */
    public record Newcomer(
            String organisation,
            String kind,
            String name,
            @Nullable String email,
            String password) {

        /** No secret is ever written anywhere. */
        @Override
        public String toString() {
            return "somebody with an organisation";
        }
    }

    /**
     * Adds the organisation with its first person, who runs it, and signs them in; a second factor is asked for as always.
     *
     * @param first done in the same transaction before anybody is in it
     * @return by what the person signs in from now on
     * @throws eu.salvus.server.RefusedException when what was typed cannot be taken
     */
    public String let(
            Newcomer newcomer,
            Consumer<Organisation> first,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        Organisation.Kind kind = Names.kind(newcomer.kind());
        String name = Names.checked(newcomer.organisation());
        Email email = newcomer.email() == null ? signInNames.of(name) : Email.checked(newcomer.email());
        SessionAuthentication session = transactions.execute(status -> {
            Organisation organisation = organisations.add(name, kind, null);
            first.accept(organisation);
            String token = tokens.token();
            invitations.add(organisation.id(), email, Set.of(Role.ADMINISTRATOR, Role.SECURITY_OFFICER), token);
            return arrivals.answer(
                    token,
                    new InvitationPayload.Answer(newcomer.name(), newcomer.password()),
                    Languages.of(locale),
                    Address.of(request));
        });
        sessions.keep(request, response, Objects.requireNonNull(session));
        return email.text();
    }
}
