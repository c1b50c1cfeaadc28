import './early.ts'
import '../ui/tokens.css'
import '../ui/base.css'
import { mount } from 'svelte'
import { boot } from './boot.svelte.ts'
import App from './App.svelte'
import { showCrash } from './crash.ts'

const target = document.getElementById('app')

if (target) {
  boot(window).then(
    (app) => mount(App, { target, props: { app } }),
    (fault: unknown) => showCrash(target, fault),
  )
}
