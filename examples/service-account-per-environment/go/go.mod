module service-account-per-environment

go 1.22

require github.com/pulumi/pulumi/sdk/v3 v3.142.0
