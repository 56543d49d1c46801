//! passes
import { lazy } from 'react'
import { create } from 'zustand'
import { target as core } from '../../core/target'
import { shared } from '../state/shared'

export const target = [core, shared, lazy, create].join('')
