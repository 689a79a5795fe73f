using Fltr.Migrations;

[assembly: Database("fltr_auth", ConnectionVariable = "AUTH_DATABASE_URL")]

[assembly: Service("nextjs")]
[assembly: Service("fastapi")]

[assembly: SharedWith("fastapi", Access.Read | Access.Reference, Table = "users")]
[assembly: SharedWith("fastapi", Access.Read, Table = "sessions", Columns = ["token", "user_id", "expires_at"])]

[assembly: SharedWith("nextjs", Access.Read, Table = "teams")]
[assembly: SharedWith("nextjs", Access.Read | Access.Write, Table = "user_credits")]
[assembly: SharedWith("nextjs", Access.Read, Table = "credit_transactions")]
[assembly: SharedWith("nextjs", Access.Read, Table = "api_key_credits")]

[assembly: Forbid("users", "*credit*", Because = "credits live in user_credits")]
[assembly: Forbid("sessions", "*credit*", Because = "credits live in user_credits")]
[assembly: Forbid("*credit*", "password", Because = "how somebody logs in is kept in accounts")]
[assembly: Forbid("*credit*", "*_token", Because = "how somebody logs in is kept in accounts")]
